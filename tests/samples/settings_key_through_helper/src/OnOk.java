package com.example.settings_key_through_helper;

import android.content.Context;
import android.content.DialogInterface;

class OnOk implements DialogInterface.OnClickListener {
    final Context c;

    OnOk(Context c) {
        this.c = c;
    }

    public void onClick(DialogInterface d, int w) {
        Sys.secure(c, "android_id");
    }
}
