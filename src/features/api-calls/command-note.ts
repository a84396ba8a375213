/** Under every command. */
export const commandNote =
  '$QUAY is the address of the registry (https://…), $TOKEN an OAuth access token of yours. Neither your session nor a token is in this text.';
