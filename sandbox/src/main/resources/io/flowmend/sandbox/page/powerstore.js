// What the page knows of the Power Platform: people, connections, flows, their latest runs, and what a policy forbids.

/** As many of a flow's runs as are shown. */
const RUNS = 8;

export const power = {
  people: new Map(),
  connections: new Map(),
  flows: new Map(),
  runs: new Map(),
  blocked: new Set(),
};

/** Takes everything, or one change, as the server tells it. */
export function take(news) {
  switch (news.kind) {
    case 'everything':
      power.people = new Map(news.people.map((person) => [person.id, person]));
      power.connections = new Map(news.connections.map((each) => [each.name, each]));
      power.flows = new Map(news.flows.map((flow) => [flow.id, flow]));
      power.runs = new Map(news.runs.map((run) => [run.name, run]));
      power.blocked = new Set(news.blocked);
      break;
    case 'person':
      power.people.set(news.person.id, news.person);
      break;
    case 'connection':
      power.connections.set(news.connection.name, news.connection);
      break;
    case 'flow':
      power.flows.set(news.flow.id, news.flow);
      break;
    case 'run':
    case 'told':
      power.runs.set(news.run.name, news.run);
      break;
    case 'policy':
      power.blocked[news.blocked ? 'add' : 'delete'](news.connector);
      break;
  }
}

/** A flow's latest runs, oldest first. A newer run's name sorts before an older one's. */
export function latestRuns(flow) {
  return [...power.runs.values()]
    .filter((run) => run.flow === flow.id)
    .sort((a, b) => (a.name < b.name ? 1 : -1))
    .slice(-RUNS);
}

/** The connections of a person that flows still use, or that work. */
export function connectionsOf(person) {
  return [...power.connections.values()].filter((each) => each.owner === person.id);
}

/** The connections of a flow that do not work. */
export function brokenOf(flow) {
  return flow.connections
    .map((name) => power.connections.get(name))
    .filter((connection) => connection?.status === 'error');
}

/** How a flow stands: its last finished run, or what is wrong with it before any run. */
export function troubled(flow) {
  const last = latestRuns(flow).findLast((run) => run.status !== 'Running');
  return last?.status === 'Failed';
}
