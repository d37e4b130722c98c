// Signs in as the user of Twenty's demonstration workspace, makes an API key of the Admin role and writes it as a shell file:
//   node make-key.mjs http://server:3000 /keys/twenty.env
import { writeFileSync } from 'node:fs';

const [server, file] = process.argv.slice(2);
const [email, password] = [process.env.TWENTY_USER_EMAIL ?? 'tim@apple.dev', process.env.TWENTY_USER_PASSWORD ?? 'tim@apple.dev'];
const expiresAt = new Date(Date.now() + 24 * 3600 * 1000).toISOString();

async function ask(query, variables, token) {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${server}/metadata`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(`${server}/metadata refused: ${errors.map(error => error.message).join('; ')}`);
  return data;
}

const { signIn } = await ask(
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { availableWorkspaces { availableWorkspacesForSignIn { loginToken workspaceUrls { subdomainUrl } } } } }',
  { email, password });
const [workspace] = signIn.availableWorkspaces.availableWorkspacesForSignIn;
const { getAuthTokensFromLoginToken: signedIn } = await ask(
  'mutation ($token: String!, $origin: String!) { getAuthTokensFromLoginToken(loginToken: $token, origin: $origin) { tokens { accessOrWorkspaceAgnosticToken { token } } } }',
  { token: workspace.loginToken, origin: workspace.workspaceUrls.subdomainUrl });
const session = signedIn.tokens.accessOrWorkspaceAgnosticToken.token;
const { getRoles: roles } = await ask('{ getRoles { id label } }', {}, session);
const { createApiKey: key } = await ask(
  'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { id } }',
  { input: { name: 'contractsuite', expiresAt, roleId: roles.find(role => role.label === 'Admin').id } }, session);
const { generateApiKeyToken: { token } } = await ask(
  'mutation ($id: UUID!, $expiresAt: String!) { generateApiKeyToken(apiKeyId: $id, expiresAt: $expiresAt) { token } }',
  { id: key.id, expiresAt }, session);
writeFileSync(file, `export TWENTY_API_KEY=${token}\n`);
console.log(`Made the key ${key.id} for ${email}, good until ${expiresAt}.`);
