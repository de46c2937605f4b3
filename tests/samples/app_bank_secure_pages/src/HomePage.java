package com.example.app_bank_secure_pages;

import android.os.Bundle;
import android.widget.Button;

public class HomePage extends SecurePage {
    @Override
    protected void onPage(Bundle state) {
        RiskCenter.full(getApplicationContext());
        Button login = new Button(this);
        login.setText("登录");
        login.setOnClickListener(new LoginClick(this));
        setContentView(login);
    }
}
