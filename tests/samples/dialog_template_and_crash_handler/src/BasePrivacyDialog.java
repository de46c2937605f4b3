package com.example.dialog_template_and_crash_handler;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public abstract class BasePrivacyDialog extends Dialog implements View.OnClickListener {
    public BasePrivacyDialog(Context c) {
        super(c);
    }

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        LinearLayout l = new LinearLayout(getContext());
        TextView t = new TextView(getContext());
        t.setText("请阅读《隐私政策》");
        l.addView(t);
        Button y = new Button(getContext());
        y.setText("同意");
        y.setTag("yes");
        Button n = new Button(getContext());
        n.setText("不同意");
        n.setTag("no");
        y.setOnClickListener(this);
        n.setOnClickListener(this);
        l.addView(y);
        l.addView(n);
        setContentView(l);
    }

    public void onClick(View v) {
        dismiss();
        if ("yes".equals(v.getTag()))
            agree();
        else
            refuse();
    }

    protected abstract void agree();
    protected abstract void refuse();
}
