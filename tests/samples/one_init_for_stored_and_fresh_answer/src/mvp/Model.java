package com.example.one_init_for_stored_and_fresh_answer.mvp;

public interface Model {
    boolean isAgreed();
}
