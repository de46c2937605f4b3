package com.example.app_news_reader;

import android.app.AlertDialog;
import android.content.Intent;
import android.widget.FrameLayout;

public class SplashActivity extends BaseMvpActivity<SplashPresenter> implements SplashContract {
    @Override
    protected SplashPresenter createPresenter() {
        return new SplashPresenter();
    }

    @Override
    protected void initView() {
        setContentView(new FrameLayout(this));
    }

    @Override
    protected void initData() {
        presenter.check(this);
    }

    @Override
    public void showPrivacy() {
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("请您阅读并同意《用户协议》和《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> presenter.accepted())
                .setNegativeButton("不同意", (dialog, which) -> close())
                .show();
    }

    @Override
    public void openMain() {
        startActivity(new Intent(this, MainActivity.class));
        finish();
    }

    @Override
    public void close() {
        finish();
    }
}
