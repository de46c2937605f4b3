package com.example.app_news_reader;

import android.app.Activity;
import android.os.Bundle;

public abstract class BaseMvpActivity<P extends BasePresenter> extends Activity {
    protected P presenter;

    @Override
    @SuppressWarnings("unchecked")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        presenter = createPresenter();
        presenter.attach(this);
        initView();
        initData();
    }

    protected abstract P createPresenter();

    protected abstract void initView();

    protected void initData() {
    }

    @Override
    protected void onDestroy() {
        presenter.detach();
        super.onDestroy();
    }
}
