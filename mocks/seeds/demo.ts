import { addOrganization, storeRepository, addUser } from '../build-state';
import { startSession } from '../handlers/session';
import type { RegistryState } from '../state';
import { seedBusybox } from './busybox';
import { seedLargeRepositories } from './large-repositories';
import { seedMessages } from './messages';
import { seedScenarios } from './scenario-repositories';
import { seedTeamRepositories } from './team-repositories';
import { seedRelease, seedWebapp } from './webapp';
import { seedWebappLog } from './webapp-log';

/** The demo's world. Everybody's password is `password`. */
export function seedDemo(state: RegistryState, baseMs: number): void {
  addUser(state, 'quayadmin', { isSuperuser: true });
  for (const name of ['alice', 'bob', 'viewer', 'nobody']) addUser(state, name);
  addUser(state, 'auditor', { isReadOnlySuperuser: true });
  addOrganization(state, 'acme', {
    quotaBytes: 40_000_000_000,
    teams: {
      owners: { role: 'admin', members: ['alice', 'quayadmin'] },
      devs: { role: 'member', members: ['bob'], description: 'developers' },
    },
  });
  addOrganization(state, 'scenarios', {
    teams: {
      owners: { role: 'admin', members: ['alice', 'quayadmin'] },
      devs: { role: 'member', members: ['bob'] },
    },
  });
  seedBusybox(state, baseMs);
  seedWebapp(state, baseMs);
  seedWebappLog(state, baseMs);
  seedTeamRepositories(state, baseMs);
  seedLargeRepositories(state, baseMs);
  // Enough of them that the list needs a second page.
  for (let number = 0; number < 96; number += 1) {
    const name = `acme/svc-${String(number).padStart(3, '0')}`;
    storeRepository(state, name, { isPublic: number % 3 !== 0, description: '', teamRoles: { devs: 'write' } });
  }
  // The same image in several repositories.
  for (const name of ['acme/svc-001', 'acme/svc-002']) seedRelease(state, name, baseMs);
  seedScenarios(state, baseMs);
  state.users.get('quayadmin')?.starred.add('acme/webapp').add('quayadmin/busybox');
  // Bearer tokens for trying out the API by hand.
  state.tokens.set('demo-read', { username: 'alice', scopes: new Set(['repo:read']), expired: false });
  state.tokens.set('demo-write', {
    username: 'alice',
    scopes: new Set(['repo:read', 'repo:write', 'user:read']),
    expired: false,
  });
  seedMessages(state);
  state.inviteCodes.add('welcome');
  state.features['GARBAGE_COLLECTION'] = true;
  startSession(state, 'quayadmin');
}
