// Speaks with the sandbox: news come in one stream, deeds go out one by one.

/** Listens; told of each piece of news, and of whether the line is up. */
export function listen(onNews, onLine) {
  const source = new EventSource('/demo/slack/stream');
  source.addEventListener('open', () => onLine(true));
  source.addEventListener('error', () => onLine(false));
  source.addEventListener('message', (event) => onNews(JSON.parse(event.data)));
}

/** Does something in the workspace; throws with the server's reason when it is refused. */
export async function act(deed, body) {
  const answer = await fetch(`/demo/slack/${deed}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error((await answer.json()).problem);
  }
}
