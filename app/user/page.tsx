import { redirect } from 'next/navigation';

export default function User() {
  redirect('/user/password');
}
