// A page that does not exist.
import type { Metadata } from 'next';
import { Gate } from '@/components/sign-in/gate';

export const metadata: Metadata = { title: '没有找到这个页面' };

export default function NotFound() {
  return (
    <Gate title="没有找到这个页面">
      <p>网址可能有误，或这份内容尚未公开、已经移走。</p>
      <p>
        请回到<a href="/">首页</a>按年度和部门查找；工作人员请<a href="/desk">进入工作台</a>。
      </p>
    </Gate>
  );
}
