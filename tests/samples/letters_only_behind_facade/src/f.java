package com.example.letters_only_behind_facade;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

final class f implements View.OnClickListener {
    private final Activity a;

    f(Activity a) {
        this.a = a;
    }

    @Override
    public void onClick(View v) {
        int i = v.getId();
        if (i == R.id.p) {
            b.a(a).b();
        } else if (i == R.id.q) {
            Log.d("f", a.getSystemService(TelephonyManager.class).getMeid());
        }
    }
}
