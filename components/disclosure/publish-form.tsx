// 公开: left-out projects with their reasons, both sign-offs, and for a correction why. One button, once; then how far it has come.
'use client';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { PublicationState } from '@/components/disclosure/publication-state';
import { type PublicationSeen, usePublication } from '@/components/disclosure/use-publication';
import { TextField } from '@/components/ui/field';
import { PostForm, textIn } from '@/components/ui/post-form';
import styles from '@/components/disclosure/publish-form.module.css';

interface Omitted {
  readonly code: string;
  readonly name: string;
  readonly publicity: string;
  readonly suggestion: string;
}

/** A local date and time of an input, as an instant of Asia/Shanghai; '' when nothing is chosen. */
function shanghaiInstant(local: string): string {
  return local === '' ? '' : `${local.length === 16 ? `${local}:00` : local}+08:00`;
}

/** What the endpoint answers: the publication that was begun. */
function begun(value: unknown, no: number): PublicationSeen {
  const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'publication') : null;
  return { id: String(id), no, state: 'waiting', part: '', done: 0, total: 0, failure: null };
}

/** The form. `edition` is the number this publication will have; `underWay` the one that was begun before the page was opened. */
export function PublishForm({
  bodyId,
  year,
  edition,
  printed,
  omitted,
  underWay,
}: {
  bodyId: string;
  year: number;
  edition: number;
  printed: number;
  omitted: readonly Omitted[];
  underWay: PublicationSeen | null;
}) {
  const router = useRouter();
  const address = `/desk/api/disclosures/${bodyId}/${year}`;
  const refresh = useCallback(() => router.refresh(), [router]);
  const { seen, follow } = usePublication(`${address}/progress`, underWay, refresh);
  // Stays after the page has been refreshed for the next edition: what was done must not vanish under a new form.
  if (seen !== null) return <PublicationState publication={seen} onLeave={() => follow(null)} />;
  const read = (form: FormData) => {
    if (form.get('confirmed') !== 'on') return '请核对将要公开的内容，并勾选确认。';
    return {
      v: 1,
      edition,
      confidentiality: {
        by: textIn(form, 'confidentialityBy'),
        at: shanghaiInstant(textIn(form, 'confidentialityAt')),
      },
      signOff: { by: textIn(form, 'signOffBy'), at: shanghaiInstant(textIn(form, 'signOffAt')) },
      leftOut: omitted.map(({ code }) => ({ project: code, reason: textIn(form, `reason ${code}`) })),
      reason: edition > 1 ? textIn(form, 'reason') : null,
    };
  };
  return (
    <PostForm
      action={`${address}/publish`}
      verb={edition === 1 ? '公开' : `公开第 ${edition} 版`}
      read={read}
      onDone={(value) => follow(begun(value, edition))}
    >
      {(problems) => (
        <>
          {omitted.length > 0 ? (
            <fieldset className={styles.group}>
              <legend>这次不公开的项目（{omitted.length} 个，请逐个写明原因）</legend>
              {omitted.map((project, index) => (
                <TextField
                  key={project.code}
                  required
                  label={project.name}
                  hint={
                    project.publicity === '不公开'
                      ? '项目不公开：公开文本中不出现名称'
                      : '公开文本中列出名称和原因'
                  }
                  name={`reason ${project.code}`}
                  defaultValue={project.suggestion}
                  maxLength={500}
                  problem={problems[`leftOut.${index}.reason`]}
                />
              ))}
            </fieldset>
          ) : null}
          {edition > 1 ? (
            <TextField
              required
              label="更正原因"
              hint={`将随第 ${edition} 版一并公开`}
              name="reason"
              maxLength={2000}
              problem={problems.reason}
            />
          ) : null}
          <fieldset className={styles.pair}>
            <legend>保密审查</legend>
            <TextField
              required
              label="审查人"
              name="confidentialityBy"
              maxLength={60}
              problem={problems['confidentiality.by']}
            />
            <TextField
              required
              label="审查时间"
              type="datetime-local"
              name="confidentialityAt"
              problem={problems['confidentiality.at']}
            />
          </fieldset>
          <fieldset className={styles.pair}>
            <legend>负责人审签</legend>
            <TextField
              required
              label="审签负责人"
              name="signOffBy"
              maxLength={60}
              problem={problems['signOff.by']}
            />
            <TextField
              required
              label="审签时间"
              type="datetime-local"
              name="signOffAt"
              problem={problems['signOff.at']}
            />
          </fieldset>
          <label className={styles.confirm}>
            <input type="checkbox" name="confirmed" />
            我已核对：公开 {printed} 个项目，不公开 {omitted.length} 个；公开后不能改动，只能另出更正版。
          </label>
        </>
      )}
    </PostForm>
  );
}
