package com.example.agree_by_long_press;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.TextView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView policy = new TextView(this);
        policy.setText("请阅读《隐私政策》");
        Button agree = new Button(this);
        agree.setText("长按同意隐私政策");
        agree.setOnLongClickListener(new View.OnLongClickListener() {
            @Override
            public boolean onLongClick(View view) {
                ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
                return true;
            }
        });
        FrameLayout root = new FrameLayout(this);
        root.addView(policy);
        root.addView(agree);
        setContentView(root);
    }

}
