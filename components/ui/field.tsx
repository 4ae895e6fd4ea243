// Labelled inputs: native controls, with hint and problem announced to those who listen.
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import styles from '@/components/ui/field.module.css';

interface Frame {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in Chinese. */
  readonly problem?: string | undefined;
}

function describedBy(id: string, { hint, problem }: Frame) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean);
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': problem ? true : undefined };
}

function Framed({
  id,
  frame,
  required,
  children,
}: {
  id: string;
  frame: Frame;
  required: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {frame.label}
        {required ? null : <span className={styles.optional}>（可不填）</span>}
      </label>
      {children}
      <Remarks id={id} hint={frame.hint} problem={frame.problem} />
    </div>
  );
}

function Remarks({ id, hint, problem }: { id: string; hint: ReactNode; problem: string | undefined }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** A one-line text field. */
export function TextField({ label, hint, problem, ...rest }: Frame & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const frame = { label, hint, problem };
  return (
    <Framed id={id} frame={frame} required={rest.required ?? false}>
      <input id={id} className={styles.input} {...describedBy(id, frame)} {...rest} />
    </Framed>
  );
}

/** A choice from a list; `children` are its options. */
export function SelectField({
  label,
  hint,
  problem,
  ...rest
}: Frame & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  const frame = { label, hint, problem };
  return (
    <Framed id={id} frame={frame} required={rest.required ?? false}>
      <select id={id} className={styles.input} {...describedBy(id, frame)} {...rest} />
    </Framed>
  );
}

/** A yes or no. */
export function CheckField({ label, hint, problem, ...rest }: Frame & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.check}>
        <input id={id} type="checkbox" {...describedBy(id, { label, hint, problem })} {...rest} />
        <span>{label}</span>
      </label>
      <Remarks id={id} hint={hint} problem={problem} />
    </div>
  );
}
