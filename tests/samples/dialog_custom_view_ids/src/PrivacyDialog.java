package com.example.dialog_custom_view_ids;

import android.app.Dialog;
import android.content.ClipboardManager;
import android.content.ContentResolver;
import android.content.Context;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

public class PrivacyDialog extends Dialog {
    public PrivacyDialog(Context context) {
        super(context);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.dialog_privacy);
        findViewById(R.id.btn_agree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                ContentResolver resolver = getContext().getContentResolver();
                Log.i("Privacy", Settings.Secure.getString(resolver, Settings.Secure.ANDROID_ID));
                dismiss();
            }
        });
        findViewById(R.id.btn_refuse).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                ClipboardManager clipboard = (ClipboardManager) getContext().getSystemService(Context.CLIPBOARD_SERVICE);
                Log.i("Privacy", String.valueOf(clipboard.getPrimaryClip()));
                dismiss();
            }
        });
    }
}
