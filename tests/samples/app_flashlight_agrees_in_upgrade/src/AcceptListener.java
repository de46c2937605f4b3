package com.example.app_flashlight_agrees_in_upgrade;

import android.content.Context;
import android.content.DialogInterface;

final class AcceptListener implements DialogInterface.OnClickListener {
    private final Context context;

    AcceptListener(Context context) {
        this.context = context;
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        new Flags(context).set("share_ok");
        new Offers(context).load();
    }
}
