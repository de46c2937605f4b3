package com.example.agree_starts_main_activity;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;

public class MainActivity extends Activity implements View.OnClickListener {
    private Button agree;
    private Button refuse;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        agree = new Button(this);
        agree.setText("同意并继续");
        agree.setOnClickListener(this);
        refuse = new Button(this);
        refuse.setText("不同意并退出");
        refuse.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                finish();
            }
        });
        column.addView(agree);
        column.addView(refuse);
        setContentView(column);
    }

    @Override
    public void onClick(View view) {
        startActivity(new Intent(this, HomeActivity.class));
        finish();
    }
}
