// Speaks with the sandbox: news come in one stream, deeds go out one by one.

/** The chats there are to show: "slack", and "teams" where there is a tenant. */
export async function surfaces() {
  return (await (await fetch('/demo/surfaces')).json()).surfaces;
}

/** Listens to one chat; told of each piece of news, and of whether the line is up. */
export function listen(surface, onNews, onLine) {
  const source = new EventSource(`/demo/${surface}/stream`);
  source.addEventListener('open', () => onLine(true));
  source.addEventListener('error', () => onLine(false));
  source.addEventListener('message', (event) => onNews(JSON.parse(event.data)));
}

/** Does something in one chat; throws with the server's reason when it is refused. */
export async function actIn(surface, deed, body) {
  const answer = await fetch(`/demo/${surface}/${deed}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error((await answer.json()).problem);
  }
}

/** Does something in the Slack workspace. */
export function act(deed, body) {
  return actIn('slack', deed, body);
}
