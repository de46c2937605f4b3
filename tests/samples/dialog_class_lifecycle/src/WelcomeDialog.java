package com.example.dialog_class_lifecycle;

import android.app.Dialog;
import android.content.ClipboardManager;
import android.content.Context;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;

class WelcomeDialog extends Dialog implements View.OnClickListener {
    WelcomeDialog(Context context) {
        super(context);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Welcome", ((TelephonyManager) getContext().getSystemService("phone")).getDeviceId());
        Button agree = new Button(getContext());
        agree.setText("同意隐私政策");
        agree.setOnClickListener(this);
        setContentView(agree);
    }

    @Override
    protected void onStart() {
        super.onStart();
        Log.i("Welcome", Settings.Secure.getString(getContext().getContentResolver(), "android_id"));
    }

    @Override
    public void onClick(View view) {
        ClipboardManager clipboard = (ClipboardManager) getContext().getSystemService(Context.CLIPBOARD_SERVICE);
        Log.i("Welcome", String.valueOf(clipboard.getPrimaryClip()));
        dismiss();
    }
}
