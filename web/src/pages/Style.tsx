import { useHeading } from '../app/heading';

export default function Style() {
  useHeading('Style');
  return <div className="page-wide" />;
}
