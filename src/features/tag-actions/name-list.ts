export { listNames } from '@/domain/name-list';
