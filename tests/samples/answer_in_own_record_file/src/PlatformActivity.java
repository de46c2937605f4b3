package com.example.answer_in_own_record_file;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class PlatformActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.platform);
        findViewById(R.id.board).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        Drawer.of(this).put("policy.yes", "1");
        Log.d("Platform", "ticket to " + getSystemService(TelephonyManager.class).getLine1Number());
    }
}
