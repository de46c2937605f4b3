package com.example.check_box_and_login_button;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.CheckBox;
import android.widget.CompoundButton;
import android.widget.Toast;
import com.example.check_box_and_login_button.R;

public class Login extends Activity {
    private CheckBox cb;
    private boolean checked;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        setContentView(R.layout.login);
        cb = (CheckBox) findViewById(R.id.cb_privacy);
        cb.setOnCheckedChangeListener(new CompoundButton.OnCheckedChangeListener() {
            public void onCheckedChanged(CompoundButton c, boolean z) {
                checked = z;
                if (z)
                    ((TelephonyManager) Login.this.getSystemService("phone")).getSubscriberId();
            }
        });
        findViewById(R.id.btn_login).setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                if (!cb.isChecked()) {
                    Toast.makeText(Login.this, "请先同意", 0).show();
                    return;
                }
                ((TelephonyManager) Login.this.getSystemService("phone")).getDeviceId();
            }
        });
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
