package com.example.answers_of_controls_made_in_code;

import android.accounts.AccountManager;
import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Build;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class QuayActivity extends Activity implements View.OnClickListener {
    private static final int THIRD_YES = 19;
    private LinearLayout page;
    private Button yes;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new LinearLayout(this);
        TextView question = new TextView(this);
        question.setText("隐私政策");
        page.addView(question);
        compared();
        tagged();
        numbered();
        button("同意并登船", view -> Log.d("Quay", Build.getSerial()));
        button("船期", view -> Log.d("Quay", "of " + AccountManager.get(this).getAccounts().length));
        setContentView(page);
    }

    private void compared() {
        yes = new Button(this);
        yes.setText("同意");
        yes.setOnClickListener(this);
        page.addView(yes);
        Button no = new Button(this);
        no.setText("不同意");
        no.setOnClickListener(this);
        page.addView(no);
    }

    @Override
    public void onClick(View view) {
        if (view == yes) {
            Log.d("Quay", phone().getDeviceId());
        } else {
            Log.d("Quay", phone().getSimOperator());
        }
    }

    private void tagged() {
        Button agree = new Button(this);
        agree.setText("同意");
        agree.setTag("in");
        Button refuse = new Button(this);
        refuse.setText("拒绝");
        refuse.setTag("out");
        View.OnClickListener both = view -> {
            if ("in".equals(view.getTag())) {
                Log.d("Quay", phone().getSubscriberId());
            } else {
                Log.d("Quay", phone().getLine1Number());
            }
        };
        agree.setOnClickListener(both);
        refuse.setOnClickListener(both);
        page.addView(agree);
        page.addView(refuse);
    }

    private void numbered() {
        Button agree = new Button(this);
        agree.setText("我同意");
        agree.setId(THIRD_YES);
        Button refuse = new Button(this);
        refuse.setText("不同意");
        refuse.setId(THIRD_YES + 1);
        View.OnClickListener both = view -> answered(view.getId() == THIRD_YES);
        agree.setOnClickListener(both);
        refuse.setOnClickListener(both);
        page.addView(agree);
        page.addView(refuse);
    }

    private void answered(boolean agreed) {
        if (agreed) {
            Log.d("Quay", phone().getSimSerialNumber());
        } else {
            Log.d("Quay", "" + getSystemService(ClipboardManager.class).getPrimaryClip());
        }
    }

    private void button(String text, View.OnClickListener listener) {
        Button button = new Button(this);
        button.setText(text);
        button.setOnClickListener(listener);
        page.addView(button);
    }

    private TelephonyManager phone() {
        return getSystemService(TelephonyManager.class);
    }
}
