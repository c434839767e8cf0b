// Runs the loopback server with a model that documents whatever it is asked about. Started by prompts.mjs.
import { loadAzureServer } from '../../scripts/load-azure-server.mjs';

const azure = await loadAzureServer();
const server = await azure.startAzureServer({ answer: azure.writeDocs() });
process.on('message', () => void server.close().then(() => process.exit()));
process.send({ url: server.url });
