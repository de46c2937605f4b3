package com.example.one_init_for_stored_and_fresh_answer.mvp;

public class SplashPresenter implements Contract.Presenter {
    private final Contract.View v;
    private final Model m;

    public SplashPresenter(Contract.View v, Model m) {
        this.v = v;
        this.m = m;
    }

    public void start() {
        if (m.isAgreed())
            v.ready();
        else
            v.showPrivacy();
    }
}
