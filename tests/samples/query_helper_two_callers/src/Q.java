package com.example.query_helper_two_callers;

import android.content.Context;
import android.net.Uri;

class Q {
    static void q(Context c, Uri u) {
        c.getContentResolver().query(u, null, null, null, null);
    }
}
