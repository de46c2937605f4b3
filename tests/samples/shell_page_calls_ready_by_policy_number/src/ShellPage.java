package com.example.shell_page_calls_ready_by_policy_number;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

abstract class ShellPage extends Activity {
    private boolean told;

    abstract void ready();

    abstract View content();

    @Override
    protected final void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(content());
    }

    @Override
    protected final void onStart() {
        super.onStart();
        boolean fine = Terms.current(this);
        if (fine && !told) {
            told = true;
            ready();
        }
        if (!fine) {
            ask();
        }
    }

    private void ask() {
        Dialog box = new Dialog(this);
        LinearLayout column = new LinearLayout(this);
        TextView text = new TextView(this);
        text.setText("我们更新了隐私政策，请阅读");
        Button accept = new Button(this);
        accept.setText("接受");
        accept.setOnClickListener(pressed -> {
            Terms.take(this);
            box.dismiss();
            ready();
        });
        column.addView(text);
        column.addView(accept);
        box.setContentView(column);
        box.show();
    }
}
