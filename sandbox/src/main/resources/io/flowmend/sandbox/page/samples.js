// Failures to paste, in the wording the services use. Each is made up: no tenant, person or key in them is real.

const TRACE = 'Trace ID: 5f0c7a1e-93d4-4b7e-8a52-0d2f6c1b4e00 Correlation ID: 1b9d2c44-7e0a-4f6d-9c3b-2a8e5d7f9011 '
  + 'Timestamp: 2026-11-20 08:14:22Z';

const PASSWORD_CHANGED = JSON.stringify({
  statusCode: 401,
  body: {
    error: {
      code: 'invalid_grant',
      message: 'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. '
        + 'The user might have changed or reset their password. The grant was issued on '
        + "'2026-09-02T06:14:51.0000000Z' and the TokensValidFrom date (before which tokens are not valid) for this "
        + "user is '2026-11-20T07:58:03.0000000Z'. " + TRACE,
      source: 'flow-apim-europe-002.azure-apim.net',
    },
  },
}, null, 2);

const MISSING_RIGHT = JSON.stringify({
  status: 403,
  message: 'Access denied. You do not have permission to perform this action or access this resource.\r\n'
    + 'clientRequestId: 7d1e4c52-08a9-4a0e-9f0b-51c2a6b3d7e4',
  source: 'https://contoso.sharepoint.com/sites/finance',
  errors: ['-2147024891', 'System.UnauthorizedAccessException'],
}, null, 2);

const DLP = JSON.stringify({
  error: {
    code: 'DlpViolation',
    message: "The flow 'Invoice to archive' uses the connectors 'SharePoint' and 'Dropbox', which the data loss "
      + "prevention policy 'Contoso standard' does not allow together. Ask your administrator, or remove one of them.",
  },
}, null, 2);

const THROTTLED = JSON.stringify({
  statusCode: 429,
  headers: { 'Retry-After': '47' },
  body: { statusCode: 429, message: 'Rate limit is exceeded. Try again in 47 seconds.' },
}, null, 2);

const EXPRESSION = "InvalidTemplate. Unable to process template language expressions in action 'Compose_invoice' inputs "
  + "at line '0' and column '0': 'The template language expression "
  + "'first(outputs('Get_items')?['body/value'])?['Amount'] mul 1.25' cannot be evaluated because property 'Amount' "
  + "cannot be selected. The value is null.'.";

const SECRETS = `The flow stopped again, here is everything I could copy:
POST https://contoso.example/api/orders?sig=Zk3%2Bnot%2Ba%2Breal%2Bsignature%3D&se=2026-12-31
Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vLW9ubHkifQ.bm90LWEtc2lnbmF0dXJl
Server=tcp:sql.contoso.example;User ID=flow_user;Password=Not-A-Real-Pa55word!;
client_secret=demo8Q~not-a-real-secret-0123456789abcdef
Response: 401 Unauthorized. AADSTS7000222: The provided client secret keys for app 'a1b2c3d4-demo' are expired. ${TRACE}`;

const NAMED_ODDLY = "The flow '<!channel> & *bold*' owned by '<!channel> & *bold*' failed at action 'Send _mail_': "
  + '401 Unauthorized';

/** Groups of samples; a label and a note in both languages, the text as a person would paste it. */
export const SAMPLES = [
  {
    title: { en: 'Sign-in', nb: 'Pålogging' },
    samples: [
      sample('Password was changed', 'Passordet er endret', 'AADSTS50173', PASSWORD_CHANGED),
      sample('Just “Unauthorized”', 'Bare «Unauthorized»', '', 'Unauthorized'),
      sample('401 in one line', '401 på én linje', '401',
        "Action 'Get_items' failed: The remote server returned an error: (401) Unauthorized."),
      sample('A second factor is asked for', 'Tofaktor kreves', 'AADSTS50076',
        'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new '
        + "location, you must use multi-factor authentication to access '00000003-0000-0ff1-ce00-000000000000'. "
        + TRACE),
      sample('Conditional access says no', 'Betinget tilgang sier nei', 'AADSTS53003',
        'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token '
        + 'issuance. ' + TRACE),
      sample('Uautorisert (in Norwegian)', 'Uautorisert (på norsk)', '401',
        'Flyten «Faktura til SharePoint» mislyktes i handlingen «Hent elementer»: Uautorisert (401). '
        + 'Tilkoblingen viser en feil.'),
    ],
  },
  {
    title: { en: 'Not the sign-in', nb: 'Ikke påloggingen' },
    samples: [
      sample('Data policy blocks it', 'Datapolicy stopper den', 'DLP', DLP),
      sample('A right is missing', 'En rettighet mangler', '403', MISSING_RIGHT),
      sample('Too many calls', 'For mange kall', '429', THROTTLED),
      sample('An expression is wrong', 'Et uttrykk er feil', 'InvalidTemplate', EXPRESSION),
      sample('Something else failed first', 'Noe annet feilet først', 'ActionFailed',
        'ActionFailed. An action failed. No dependent actions succeeded.'),
    ],
  },
  {
    title: { en: 'Hard to read', nb: 'Vanskelig å lese' },
    samples: [
      sample('A failure nobody knows', 'En feil ingen kjenner', '?',
        'Flow run failed. Error 0x8F31: the widget could not be reconciled with its counterpart.'),
      sample('No failure at all', 'Ingen feil i det hele tatt', '✓',
        'Morning! The invoice flow ran fine last night, thanks for the help.'),
      sample('With secrets in it', 'Med hemmeligheter i', '🔑', SECRETS),
      sample('A flow named <!channel> & *bold*', 'En flyt som heter <!channel> & *bold*', '<!>', NAMED_ODDLY),
    ],
  },
];

function sample(en, nb, note, text) {
  return { label: { en, nb }, note, text };
}
