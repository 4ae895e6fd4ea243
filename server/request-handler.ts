// The way of one request through the small server: trust, log, limits, health, published bytes, pages.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { loadPublished, locatePublished } from '@/lib/application/queries/published-file';
import { env } from '@/lib/env';
import { logRequest, pathOf } from '@/server/access-log';
import { withinBodyLimit } from '@/server/body-limit';
import { checkEndpoint, checkPath } from '@/server/check/endpoint';
import { answerHealth, answerReadiness } from '@/server/health';
import { describeError, log } from '@/server/log';
import { publishedHandler } from '@/server/published';
import { isReadable } from '@/server/readable-address';
import { refuse } from '@/server/refusal-page';
import { comesFromOurPages } from '@/server/same-site';
import { secure } from '@/server/security-headers';
import { setTrustedHeaders } from '@/server/trusted-headers';
import { bodyLimitOf } from '@/server/upload-limits';
import { isLookUp, lookUpLimit } from '@/server/verify-limit';

/** What pages and endpoints may be asked. Next answers other methods with an error of its own, or 500. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Published pages name no icon, since their bytes never change; browsers then ask for this one. */
function toIcon(response: ServerResponse): void {
  response.writeHead(308, { Location: '/icon.svg', 'Cache-Control': 'public, max-age=86400' }).end();
}

/** Builds the handler; `pages` answers whatever is neither health nor published. */
export function requestHandler(pages: Handler): (request: IncomingMessage, response: ServerResponse) => void {
  const servePublished = publishedHandler({ locate: locatePublished, load: loadPublished });
  const checkFile = checkEndpoint();
  const tooManyLookUps = lookUpLimit();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/healthz') return answerHealth(response);
    if (path === '/readyz') return answerReadiness(response);
    if (path === '/favicon.ico') return toIcon(response);
    if (!isReadable(request)) {
      refuse(
        request,
        response,
        404,
        '没有找到这个页面',
        '网址有误，其中有无法识别的字符。请核对网址，或回到首页查找。',
      );
      return;
    }
    if (!methods.has(request.method ?? '')) {
      refuse(request, response, 405, '不支持这种请求', '请从本系统的页面操作。');
      return;
    }
    if (!comesFromOurPages(request)) {
      refuse(request, response, 403, '请求被拒绝', '该请求来自其他网站。请从本系统的页面重新操作。');
      return;
    }
    // Switched off, the address leads nowhere, like any other that does not exist.
    const isCheck = path === checkPath && env.PUBLIC_CHECK === 'on';
    if (!withinBodyLimit(request, response, bodyLimitOf(path, isCheck))) return;
    if (isCheck) return checkFile(request, response);
    if (isLookUp(request) && tooManyLookUps(request, response)) return;
    if (path.startsWith('/open/') && (await servePublished(request, response))) return;
    secure(request, response, true);
    await pages(request, response);
  }

  return (request, response) => {
    const id = setTrustedHeaders(request);
    response.setHeader('X-Request-Id', id);
    secure(request, response, false);
    logRequest(request, response, id);
    answer(request, response).catch((error: unknown) => {
      log('error', 'request-failed', { id, ...describeError(error) });
      refuse(request, response, 500, '系统出错', '请稍后重试；如仍出错，请把请求编号告诉管理员。');
    });
  };
}
