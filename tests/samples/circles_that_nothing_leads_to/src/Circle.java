package com.example.circles_that_nothing_leads_to;

import android.content.Context;
import android.provider.ContactsContract;
import android.util.Log;

final class Circle {
    private Circle() {
    }

    static void a(Context context, int turn) {
        switch (turn % 16) {
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "a");
        }
    }

    static void b(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "b");
        }
    }

    static void c(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "c");
        }
    }

    static void d(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "d");
        }
    }

    static void e(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "e");
        }
    }

    static void f(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "f");
        }
    }

    static void g(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "g");
        }
    }

    static void h(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "h");
        }
    }

    static void i(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "i");
        }
    }

    static void j(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "j");
        }
    }

    static void k(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "k");
        }
    }

    static void l(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "l");
        }
    }

    static void m(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "m");
        }
    }

    static void n(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "n");
        }
    }

    static void o(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 15:
                p(context, turn - 1);
                break;
            default:
                Log.i("Circle", "o");
        }
    }

    static void p(Context context, int turn) {
        switch (turn % 16) {
            case 0:
                a(context, turn - 1);
                break;
            case 1:
                b(context, turn - 1);
                break;
            case 2:
                c(context, turn - 1);
                break;
            case 3:
                d(context, turn - 1);
                break;
            case 4:
                e(context, turn - 1);
                break;
            case 5:
                f(context, turn - 1);
                break;
            case 6:
                g(context, turn - 1);
                break;
            case 7:
                h(context, turn - 1);
                break;
            case 8:
                i(context, turn - 1);
                break;
            case 9:
                j(context, turn - 1);
                break;
            case 10:
                k(context, turn - 1);
                break;
            case 11:
                l(context, turn - 1);
                break;
            case 12:
                m(context, turn - 1);
                break;
            case 13:
                n(context, turn - 1);
                break;
            case 14:
                o(context, turn - 1);
                break;
            default:
                Log.i("Circle", "p");
                Log.i("Circle", String.valueOf(context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
        }
    }
}
