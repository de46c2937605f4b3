package com.example.shown_flag_is_no_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.MediaStore;
import android.provider.Settings;
import android.util.Log;

public class MainActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences stored = getPreferences(MODE_PRIVATE);
        if (!stored.getBoolean("privacy_dialog_shown", false)) {
            new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("请仔细阅读")
                .setPositiveButton("同意", this).setNegativeButton("不同意", this).show();
            stored.edit().putBoolean("privacy_dialog_shown", true).apply();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        SharedPreferences stored = getPreferences(MODE_PRIVATE);
        if (stored.getBoolean("privacy_dialog_shown", false)) {
            Log.d("Main", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        }
        if (stored.getBoolean("privacy_dialog_agreed", false)) {
            Log.d("Main", String.valueOf(getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null)));
        }
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        getPreferences(MODE_PRIVATE).edit().putBoolean("privacy_dialog_agreed", which == DialogInterface.BUTTON_POSITIVE).apply();
    }
}
