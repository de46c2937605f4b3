package com.example.app_lessons_login_box;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;
import android.widget.Toast;

public class LoginPage extends Activity implements View.OnClickListener {
    private CheckBox box;
    private Api api;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.page_login);
        box = findViewById(R.id.cb_agreement);
        findViewById(R.id.btn_login).setOnClickListener(this);
        api = new Api(getApplicationContext());
        api.enqueue("/banner", call -> setTitle(call.path + call.headers.size()));
    }

    @Override
    public void onClick(View view) {
        if (!box.isChecked()) {
            Toast.makeText(this, "请先阅读并同意用户协议和隐私政策", Toast.LENGTH_SHORT).show();
            return;
        }
        Settle.agree(this);
        String number = Ids.number(this);
        api.enqueue("/login/" + number, call -> finish());
    }
}
