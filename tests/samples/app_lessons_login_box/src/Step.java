package com.example.app_lessons_login_box;

interface Step {
    Call proceed(Call call, Chain rest);
}
