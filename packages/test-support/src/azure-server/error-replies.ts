import { json, type Reply } from './wire.ts';

/** Error bodies with the words of the service. */
export const errorReplies = {
  wrongKey: (): Reply =>
    error(
      401,
      '401',
      'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
    ),
  expiredToken: (): Reply =>
    error(
      401,
      'Unauthorized',
      'Unauthorized. Access token is missing, invalid, audience is incorrect, or have expired.',
    ),
  forbidden: (): Reply => error(403, '403', 'Access denied due to Virtual Network/Firewall rules.'),
  deploymentNotFound: (): Reply =>
    error(
      404,
      'DeploymentNotFound',
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
    ),
  resourceNotFound: (): Reply => error(404, '404', 'Resource not found'),
  unsupportedParameter: (param: string, instead: string): Reply =>
    error(
      400,
      'unsupported_parameter',
      `Unsupported parameter: '${param}' is not supported with this model.${instead === '' ? '' : ` Use '${instead}' instead.`}`,
      { param, type: 'invalid_request_error' },
    ),
  oldApiVersion: (): Reply =>
    error(
      400,
      'BadRequest',
      'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
    ),
  invalidSchema: (message: string): Reply =>
    error(400, null, `Invalid schema for response_format: ${message}`, {
      param: 'response_format',
      type: 'invalid_request_error',
    }),
  tooLong: (window: number, asked: number): Reply =>
    error(
      400,
      'context_length_exceeded',
      `This model's maximum context length is ${window} tokens. However, your messages resulted in ${asked} tokens. Please reduce the length of the messages.`,
      { param: 'messages', type: 'invalid_request_error' },
    ),
  promptFiltered: (category: string): Reply =>
    error(
      400,
      'content_filter',
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
      {
        param: 'prompt',
        type: null,
        status: 400,
        innererror: {
          code: 'ResponsibleAIPolicyViolation',
          content_filter_result: { ...unfiltered, [category]: hit(category) },
        },
      },
    ),
  timeout: (): Reply => error(408, 'Timeout', 'The operation was timeout.'),
  conflict: (): Reply => error(409, 'Conflict', 'The request conflicts with another one.'),
  serverError: (): Reply =>
    error(500, null, 'The server had an error while processing your request. Sorry about that!', {
      type: 'server_error',
    }),
  badGateway: (): Reply => ({
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
  }),
  unavailable: (): Reply =>
    error(503, 'ServiceUnavailable', 'The service is temporarily unable to process your request.'),
  overQuota: (deployment: string, what: 'token' | 'call', headers: Readonly<Record<string, string>> = {}): Reply =>
    error(
      429,
      '429',
      `Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded ${what} rate limit of your current OpenAI S0 pricing tier (${deployment}). Please retry after ${headers['retry-after'] ?? '1'} seconds.`,
      {},
      headers,
    ),
  overCapacity: (headers: Readonly<Record<string, string>> = {}): Reply =>
    error(
      429,
      'NoCapacity',
      'The system is currently experiencing high demand and cannot process your request. Your request exceeds the maximum usage size allowed during peak load.',
      {},
      headers,
    ),
  notPlanned: (what: string): Reply => error(400, 'not_planned', `The test did not plan ${what}.`),
};

const unfiltered = {
  hate: { filtered: false, severity: 'safe' },
  jailbreak: { filtered: false, detected: false },
  self_harm: { filtered: false, severity: 'safe' },
  sexual: { filtered: false, severity: 'safe' },
  violence: { filtered: false, severity: 'safe' },
};

/** What the content filter says of a category that it stopped. */
export function hit(category: string): Readonly<Record<string, unknown>> {
  return category === 'jailbreak' ? { filtered: true, detected: true } : { filtered: true, severity: 'medium' };
}

function error(
  status: number,
  code: string | null,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return json(status, { error: { code, message, ...more } }, headers);
}
