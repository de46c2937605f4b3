package com.example.letters_a_to_d_with_stored_y;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class d {
    static void a(Context p) {
        if (b.a(p)) {
            Log.d("d", ((TelephonyManager) p.getSystemService("phone")).getLine1Number());
        }
    }

    static void b(Context p) {
        if (b.a(p, "k").charAt(0) != 'u') {
            Log.d("d", "" + p.getPackageManager().getInstalledApplications(128).size());
        }
    }
}
