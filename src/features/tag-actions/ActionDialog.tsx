export { ActionDialog } from '@/features/action-dialog/ActionDialog';
