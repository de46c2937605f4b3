package com.example.activity_as_listener;

import android.app.Activity;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class Welcome extends Activity implements View.OnClickListener {
    private Button mOk;
    private TextView mNo;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        LinearLayout l = new LinearLayout(this);
        TextView t = new TextView(this);
        t.setText("隐私保护指引");
        mOk = new Button(this);
        mOk.setText("同意并进入");
        mNo = new TextView(this);
        mNo.setText("不同意并退出");
        l.addView(t);
        l.addView(mOk);
        l.addView(mNo);
        setContentView(l);
        mOk.setOnClickListener(this);
        mNo.setOnClickListener(this);
    }

    @Override
    protected void onResume() {
        super.onResume();
        ((ClipboardManager) this.getSystemService("clipboard")).getPrimaryClip();
    }

    @Override
    public void onClick(View v) {
        if (v == mOk) {
            ok();
        } else if (v == mNo) {
            no();
        }
    }

    private void ok() {
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        Intent i = new Intent();
        i.setClass(this, Home.class);
        startActivity(i);
    }

    private void no() {
        ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        finish();
    }
}
