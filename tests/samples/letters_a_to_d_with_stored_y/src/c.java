package com.example.letters_a_to_d_with_stored_y;

import android.content.DialogInterface;
import android.provider.Settings;
import android.util.Log;

final class c implements DialogInterface.OnClickListener {
    private final e a;

    c(e p) {
        a = p;
    }

    @Override
    public void onClick(DialogInterface p, int q) {
        if (q == DialogInterface.BUTTON_POSITIVE) {
            b.a(a, "t", "y");
            Log.d("c", Settings.Secure.getString(a.getContentResolver(), Settings.Secure.ANDROID_ID));
        } else {
            a.finish();
        }
    }
}
