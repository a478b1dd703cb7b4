import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { RegisterPage } from '@/components/register/register-page';
import { PageFrame } from '@/components/ui/page-frame';
import { VaultGate } from '@/components/vault/vault-gate';
import '@/components/ui/theme.css';

// The extension's own rules forbid making code from text, which Zod's fast path tries.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('register/index.html has no #root');
createRoot(root).render(
  <PageFrame>
    <VaultGate>
      <RegisterPage />
    </VaultGate>
  </PageFrame>,
);
