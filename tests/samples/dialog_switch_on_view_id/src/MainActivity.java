package com.example.dialog_switch_on_view_id;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.agree).setOnClickListener(this);
        findViewById(R.id.disagree).setOnClickListener(this);
        findViewById(R.id.read).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        switch (view.getId()) {
            case R.id.agree:
                Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
                break;
            case R.id.disagree:
                Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
                break;
            case R.id.read:
                ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
                Log.i("Main", String.valueOf(clipboard.getPrimaryClip()));
                break;
            default:
                break;
        }
    }
}
