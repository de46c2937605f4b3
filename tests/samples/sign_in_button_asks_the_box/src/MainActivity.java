package com.example.sign_in_button_asks_the_box;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.CheckBox;
import android.widget.Toast;

public class MainActivity extends Activity implements View.OnClickListener {
    private CheckBox box;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.sign_in);
        box = (CheckBox) findViewById(R.id.cb_protocol);
        findViewById(R.id.sign_in).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        if (!box.isChecked()) {
            Toast.makeText(this, "请先勾选同意隐私政策", Toast.LENGTH_SHORT).show();
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Main", "本机号码 " + phone.getLine1Number());
    }
}
