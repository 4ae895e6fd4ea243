#!/usr/bin/env node
// Runs the command line from its TypeScript sources, from any folder, with nothing but the installed packages.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// tsx would look for a tsconfig.json where the command was typed.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('./main.ts');
