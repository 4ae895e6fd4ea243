// What is not there, or not the reader's: inside the desk the two look the same.
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';

export default function DeskNotFound() {
  return (
    <>
      <PageHead title="没有找到这个页面" />
      <Notice tone="warn">
        <p>它可能已被移走，网址可能有误，也可能不在您的办理范围内。</p>
        <p>请从左侧进入要办的事项；如确需办理，请联系本地区系统管理员授权。</p>
      </Notice>
      <p>
        <ButtonLink href="/desk">返回工作台</ButtonLink>
      </p>
    </>
  );
}
