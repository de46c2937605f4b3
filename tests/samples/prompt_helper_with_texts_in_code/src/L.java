package com.example.prompt_helper_with_texts_in_code;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.text.SpannableString;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.TextView;
import com.example.prompt_helper_with_texts_in_code.R;

public class L extends Activity implements View.OnClickListener {
    private TextView left, right;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        setContentView(R.layout.d);
        TextView m = (TextView) findViewById(R.id.msg);
        SpannableString s = new SpannableString("《隐私政策》");
        s.setSpan(new ClickableSpan() {
            public void onClick(View v) {
                ((ClipboardManager) L.this.getSystemService("clipboard")).getPrimaryClip();
            }
        }, 0, 3, 33);
        m.setText(s);
        left = (TextView) findViewById(R.id.left);
        right = (TextView) findViewById(R.id.right);
        left.setText("不同意");
        right.setText("同意");
        left.setOnClickListener(this);
        right.setOnClickListener(this);
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }

    public void onClick(View v) {
        int id = v.getId();
        if (id == R.id.right)
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        else if (id == R.id.left)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
