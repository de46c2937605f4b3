package com.example.app_light_novel_startup_and_work;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new TextView(this));
        if (!Consent.given(this)) {
            ask();
        }
    }

    private void ask() {
        final Dialog dialog = new Dialog(this);
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        TextView text = new TextView(this);
        text.setText("《隐私政策》要点：我们如何收集和使用您的个人信息");
        Button yes = new Button(this);
        yes.setText("同意并进入");
        yes.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Consent.give(MainActivity.this);
                dialog.dismiss();
            }
        });
        Button no = new Button(this);
        no.setText("不同意");
        no.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                dialog.dismiss();
                finish();
            }
        });
        column.addView(text);
        column.addView(yes);
        column.addView(no);
        dialog.setContentView(column);
        dialog.setCancelable(false);
        dialog.show();
    }
}
