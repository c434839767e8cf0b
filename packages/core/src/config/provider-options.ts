import { z } from 'zod';

const variable = z.string().min(1);
const positive = z.int().min(1);

/** What every provider that asks a model takes. */
const asking = {
  temperature: z
    .number()
    .min(0)
    .max(2)
    .default(0)
    .describe('How much answers vary. Not sent to models that reason, which refuse it.'),
  reasoningEffort: z
    .enum(['minimal', 'low', 'medium', 'high'])
    .default('low')
    .describe('How long a model that reasons may think. Not sent to other models.'),
  batchTokens: positive
    .default(4000)
    .describe('Tokens of symbols in one question, without the instructions. More symbols share the instructions then.'),
  batchSymbols: positive.default(12).describe('Most symbols in one question.'),
  symbolTokens: positive
    .default(6000)
    .describe(
      'Most tokens about one symbol. What is longer is cut after a statement; see `docwright plan --show-prompt`.',
    ),
  repairRounds: z
    .int()
    .min(0)
    .max(2)
    .default(1)
    .describe('How often a rejected draft is sent back with what is wrong.'),
  concurrency: positive.default(32).describe('Most questions at once. The client works its way up to them.'),
};

const quota = {
  tokensPerMinute: positive.optional().describe('Quota of tokens. Without it: what the service tells.'),
  requestsPerMinute: positive.optional().describe('Quota of requests. Without it: learned from the service.'),
};

/** Options of the providers, by their name. */
export const providerOptions: z.ZodType = z
  .strictObject({
    'azure-openai': z
      .strictObject({
        endpoint: z
          .string()
          .min(1)
          .optional()
          .describe('`https://example.openai.azure.com`. Without it: the variable `AZURE_OPENAI_ENDPOINT`.'),
        deployment: z
          .string()
          .min(1)
          .optional()
          .describe('Name of the deployment. Without it: the variable `AZURE_OPENAI_DEPLOYMENT`.'),
        deployments: z
          .array(
            z.strictObject({
              name: z.string().min(1).describe('Name of the deployment.'),
              endpoint: z.string().min(1).optional().describe('For a deployment of another resource.'),
              ...quota,
            }),
          )
          .default([])
          .describe(
            'Several deployments of one model, in order of preference: a later one takes what is too much for those before it.',
          ),
        model: z
          .string()
          .min(1)
          .default('gpt-4o')
          .describe(
            'The model behind the deployments, which may have any name. Others than the known ones are declared in `models`.',
          ),
        apiVersion: z
          .string()
          .min(1)
          .optional()
          .describe('Dated API, such as `2024-10-21`. Without it: the v1 API, which has no date.'),
        credential: z
          .enum(['api-key', 'entra'])
          .default('api-key')
          .describe('How docwright proves who it is. `entra` needs the package `@azure/identity`.'),
        keyVariable: variable.default('AZURE_OPENAI_API_KEY').describe('Name of the variable that holds the key.'),
        scope: z
          .string()
          .min(1)
          .default('https://cognitiveservices.azure.com/.default')
          .describe('Scope of the tokens of Entra ID.'),
        ...quota,
        ...asking,
      })
      .prefault({})
      .describe('A model in Azure OpenAI.'),
    'openai-compatible': z
      .strictObject({
        baseUrl: z
          .string()
          .min(1)
          .default('https://api.openai.com/v1')
          .describe('Address of the API, such as `http://localhost:11434/v1` for Ollama.'),
        model: z
          .string()
          .min(1)
          .default('gpt-4o')
          .describe('Model to ask. Others than the known ones are declared in `models`.'),
        keyVariable: variable
          .default('OPENAI_API_KEY')
          .describe('Name of the variable that holds the key. No key is sent where it is not set.'),
        ...quota,
        ...asking,
      })
      .prefault({})
      .describe('A model behind an API that speaks as OpenAI does.'),
    replay: z
      .strictObject({
        folder: z
          .string()
          .min(1)
          .default('.docwright-recordings')
          .describe('Folder of the recorded answers, relative to the project root.'),
        mode: z
          .enum(['play', 'record', 'fill'])
          .default('play')
          .describe('Only play what was recorded, ask and record everything, or ask for what is missing.'),
        source: z
          .enum(['azure-openai', 'openai-compatible'])
          .default('azure-openai')
          .describe('The provider whose answers are recorded; its options hold for the questions.'),
      })
      .prefault({})
      .describe('Plays back answers of another provider, without a key.'),
    own: z
      .strictObject({
        module: z
          .string()
          .min(1)
          .optional()
          .describe(
            'Module whose default export is a provider, or a function that makes one; relative to the project root.',
          ),
        options: z
          .record(z.string(), z.unknown())
          .default({})
          .describe('Given to the function that makes the provider.'),
      })
      .prefault({})
      .describe('A provider of your own.'),
  })
  .prefault({})
  .describe('Options of the providers, by their name.');

const price = z.number().min(0);

/** Models that the catalogue does not know, or not as they are. */
export const modelsOption: z.ZodType = z
  .record(
    z.string(),
    z.strictObject({
      like: z.string().min(1).optional(),
      contextWindow: positive.optional(),
      maxOutput: positive.optional(),
      encoding: z.enum(['o200k_base', 'cl100k_base']).optional(),
      reasoning: z.boolean().optional(),
      structuredOutputs: z.boolean().optional(),
      price: z
        .strictObject({ input: price.optional(), cachedInput: price.optional(), output: price.optional() })
        .optional(),
    }),
  )
  .default({})
  .describe(
    'Models by name, over the built-in catalogue: `like` (a known model to take the rest from), `contextWindow`, `maxOutput`, `encoding`, `reasoning`, `structuredOutputs`, and `price` with `input`, `cachedInput` and `output` per million tokens.',
  );

function limit(window: string): z.ZodType {
  return z
    .strictObject({
      tokens: positive.optional().describe(`Most tokens ${window}, questions and answers together.`),
      cost: z.number().gt(0).optional().describe(`Most cost ${window}, in US dollars or the currency of \`models\`.`),
    })
    .prefault({})
    .describe(`Budget ${window}. Without a number there is no limit.`);
}

/** What may be spent. */
export const budgetsOption: z.ZodType = z
  .strictObject({
    run: limit('of one run'),
    minute: limit('of a minute; more waits for the next one'),
    hour: limit('of an hour'),
    day: limit('of a day'),
    ledger: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File in which all runs write down what they spend, relative to the project root. Without it: one for all projects of this user.',
      ),
  })
  .prefault({} as never)
  .describe('What models may cost. A run that would spend more stops, and keeps what is finished.');
