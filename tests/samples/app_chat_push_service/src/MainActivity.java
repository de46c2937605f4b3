package com.example.app_chat_push_service;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button invite = new Button(this);
        invite.setText("邀请通讯录好友");
        invite.setOnClickListener(view -> invite.setText("" + Contacts.count(this)));
        setContentView(invite);
        if (!Answer.isYes(this)) {
            new AlertDialog.Builder(this)
                    .setMessage("《隐私政策》：请阅读并同意")
                    .setPositiveButton("同意并使用", (dialog, which) -> {
                        Answer.yes(this);
                        ((ChatApp) getApplication()).answered();
                    })
                    .setNegativeButton("暂不使用", (dialog, which) -> finish())
                    .setCancelable(false)
                    .show();
        }
    }
}
