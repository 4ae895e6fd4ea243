// Network, visibility and leaving: each is a moment to send, to listen again, or to make sure of what is typed.
import type { DraftEditor } from './draft-editor';

/** Watches the page for an editor; the returned function ends it. */
export function watchPage(editor: DraftEditor): () => void {
  const seen = () => {
    const visible = document.visibilityState === 'visible';
    if (!visible) void editor.session?.persist();
    editor.session?.loop.setVisible(visible);
  };
  const hurry = () => editor.session?.loop.hurry();
  const online = () => editor.online();
  const leave = () => editor.session?.farewell();
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', online);
  window.addEventListener('focus', hurry);
  // The first sign of leaving comes while the page can still finish writing; the last one cannot be missed.
  const leaving = () => void editor.session?.persist();
  window.addEventListener('beforeunload', leaving);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', online);
    window.removeEventListener('focus', hurry);
    window.removeEventListener('beforeunload', leaving);
    window.removeEventListener('pagehide', leave);
  };
}
